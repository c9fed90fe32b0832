"""What must be made, and making it: scan, read, plan, render, write, check, swap."""
