"""Is the staged site true?"""
