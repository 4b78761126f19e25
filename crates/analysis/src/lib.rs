//! Text into terms: segmentation, folding and stemming, the same at build time and in the page
