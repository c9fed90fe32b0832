"""What may crawlers see? Sitemaps, robots.txt, and what they look for beside them."""
