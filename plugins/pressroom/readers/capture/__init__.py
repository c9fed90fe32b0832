"""What does a plain-text capture of a legacy page say, line by line?"""
