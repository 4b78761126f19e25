//! Articles and mentions become a pack
