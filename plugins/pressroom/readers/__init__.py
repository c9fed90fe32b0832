"""What release does this source file hold?"""
