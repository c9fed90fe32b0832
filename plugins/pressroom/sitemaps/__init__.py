"""What may crawlers see? The sitemap and robots.txt."""
