"""Which way leads from the home page to a page?"""
