#!/usr/bin/env bash
# Connects function "web" to cluster "orders": row 1, none.
# Written by connectsim, which has run none of it. Read it before you do.
# There is nothing to do.
