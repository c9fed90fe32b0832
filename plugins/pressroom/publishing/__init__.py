"""How does the site reach its readers?"""
