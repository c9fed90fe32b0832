"""Which files does the site show of a picture, and what are their bytes?"""
