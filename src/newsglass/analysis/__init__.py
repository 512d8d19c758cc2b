"""The computer notices: findings, attributions and measures."""
