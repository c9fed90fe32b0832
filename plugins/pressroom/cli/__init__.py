"""What can I ask for?"""
