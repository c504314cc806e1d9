"""A finished folder -> the published one."""
