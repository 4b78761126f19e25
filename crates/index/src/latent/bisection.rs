//! An order of the articles in which like ones are neighbours.
//!
//! Articles are halved along the direction in which their vectors differ most, and the halves again (principal direction
//! divisive partitioning: Boley, *Principal Direction Divisive Partitioning*, 1998). What is alike then lies in the same
//! shards: it is found by the same queries, and compresses best together.

use super::{Latent, rows};

/// So few articles fit into one shard, and are left in the collection's order.
const FEW: usize = 16;
/// How often a direction is turned towards that of the greatest difference; it need not be found exactly.
const ROUNDS: usize = 3;

/// The articles in such an order.
pub(super) fn order(latent: &Latent) -> Vec<u32> {
    let count = latent.articles.len() / latent.dimensions;
    let mut articles: Vec<u32> = (0..count as u32).collect();
    halve(&mut articles, latent);
    articles
}

fn halve(articles: &mut [u32], latent: &Latent) {
    if articles.len() <= FEW {
        articles.sort_unstable();
        return;
    }
    let direction = direction(articles, latent);
    let mut placed: Vec<(f32, u32)> =
        articles.iter().map(|&article| (along(latent.vector(article), &direction), article)).collect();
    placed.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    for (article, (_, placed)) in articles.iter_mut().zip(placed) {
        *article = placed;
    }
    let (one, other) = articles.split_at_mut(articles.len() / 2);
    rayon::join(|| halve(one, latent), || halve(other, latent));
}

/// The direction in which the articles' vectors differ most, by the power method.
fn direction(articles: &[u32], latent: &Latent) -> Vec<f32> {
    let vectors = || articles.iter().map(|article| latent.vector(*article));
    let mut mean = vec![0.0; latent.dimensions];
    vectors().for_each(|vector| add(&mut mean, 1.0, vector));
    mean.iter_mut().for_each(|component| *component /= articles.len() as f32);
    let mut direction = vec![0.0; latent.dimensions];
    add(&mut direction, 1.0, latent.vector(articles[0]));
    for _ in 0..ROUNDS {
        let mut turned = vec![0.0; latent.dimensions];
        let at_mean: f32 = mean.iter().zip(&direction).map(|(mean, component)| mean * component).sum();
        let mut sum = 0.0;
        for vector in vectors() {
            let place = along(vector, &direction) - at_mean;
            sum += place;
            add(&mut turned, place, vector);
        }
        rows::add(&mut turned, -sum, &mean);
        rows::scale_to_one(&mut turned);
        direction = turned;
    }
    direction
}

fn along(vector: &[i8], direction: &[f32]) -> f32 {
    vector.iter().zip(direction).map(|(component, direction)| f32::from(*component) * direction).sum()
}

fn add(sum: &mut [f32], weight: f32, vector: &[i8]) {
    for (sum, component) in sum.iter_mut().zip(vector) {
        *sum += weight * f32::from(*component);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_about_the_same_become_neighbours() {
        // Two topics by turns.
        let articles: Vec<i8> =
            (0..80).flat_map(|article| if article % 2 == 0 { [100, 0] } else { [0, 100] }).collect();
        let order = order(&Latent { dimensions: 2, articles });
        let topics: Vec<u32> = order.iter().map(|article| article % 2).collect();
        assert_eq!(topics.chunk_by(|one, next| one == next).count(), 2);
        let mut all = order;
        all.sort_unstable();
        assert!(all.into_iter().eq(0..80));
    }

    #[test]
    fn articles_that_nothing_tells_apart_stay_as_they_are() {
        let latent = Latent { dimensions: 1, articles: vec![0; 50] };
        assert!(order(&latent).into_iter().eq(0..50));
    }
}
