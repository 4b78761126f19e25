//! Rows of numbers, one for each article, and what is done with them.

/// Vectors of the same width, one behind the other.
pub(super) struct Rows {
    /// How many numbers a row has.
    pub(super) width: usize,
    /// All the numbers, row by row.
    pub(super) values: Vec<f32>,
}

impl Rows {
    /// So many rows of noughts.
    pub(super) fn new(rows: usize, width: usize) -> Self {
        Self { width, values: vec![0.0; rows * width] }
    }

    /// The row of this number.
    pub(super) fn row(&self, number: u32) -> &[f32] {
        &self.values[number as usize * self.width..][..self.width]
    }

    /// The row of this number, to be changed.
    pub(super) fn row_mut(&mut self, number: u32) -> &mut [f32] {
        &mut self.values[number as usize * self.width..][..self.width]
    }

    /// All rows in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[f32]> {
        self.values.chunks_exact(self.width)
    }

    /// All rows in order, to be changed.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut [f32]> {
        self.values.chunks_exact_mut(self.width)
    }
}

/// Adds `weight` times `vector` to `sum`.
pub(super) fn add(sum: &mut [f32], weight: f32, vector: &[f32]) {
    for (sum, component) in sum.iter_mut().zip(vector) {
        *sum += weight * component;
    }
}

/// Makes the vector one of length 1, unless it is nought.
pub(super) fn scale_to_one(vector: &mut [f32]) {
    let length = vector.iter().map(|component| component * component).sum::<f32>().sqrt();
    if length > 0.0 {
        for component in vector {
            *component /= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_keeps_its_direction_and_nought_stays_nought() {
        let mut vectors = Rows { width: 2, values: vec![3.0, -4.0, 0.0, 0.0] };
        vectors.iter_mut().for_each(scale_to_one);
        assert_eq!(vectors.values, [0.6, -0.8, 0.0, 0.0]);
    }
}
