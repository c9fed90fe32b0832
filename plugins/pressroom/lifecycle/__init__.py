"""Which releases may be seen now, and as what?"""
