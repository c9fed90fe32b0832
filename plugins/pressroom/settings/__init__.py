"""What was configured?"""
