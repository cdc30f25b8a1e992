"""Invented agencies: what fills a demonstration and a test of many clients. Nothing in it is or can be real."""
