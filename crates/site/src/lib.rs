//! What trunk built and a pack become a site: first screen, embed, worker, offline
