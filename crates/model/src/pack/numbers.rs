//! Numbers of variable length (LEB128), and short ascending lists of them.

/// Appends a number, seven bits a byte, the lowest first.
pub fn write_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front of `bytes`; `None` if they end first or it has no room in 64 bits.
pub fn read_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0u64;
    for shift in (0..64).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let bits = u64::from(byte & 0x7f);
        if bits.leading_zeros() < shift {
            return None;
        }
        number |= bits << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Takes a number of 32 bits off the front of `bytes`.
pub(super) fn read_small(bytes: &mut &[u8]) -> Option<u32> {
    u32::try_from(read_number(bytes)?).ok()
}

/// The least number of a list that takes a second byte.
const TWO_BYTES: u8 = 192;
/// The first byte of a number that follows in seven bits a byte.
const MORE_BYTES: u8 = 240;
/// The first byte of a list of two; every further number of them adds one.
const LIST: u8 = 241;

/// Appends an ascending list that is never empty and mostly of one number: that number alone or, behind a byte that says
/// how many there are, the first and the distances of the others.
pub(super) fn write_list(list: &[u32], bytes: &mut Vec<u8>) {
    if list.len() != 1 {
        match u8::try_from(list.len()).ok().and_then(|count| count.checked_sub(2)?.checked_add(LIST)) {
            Some(byte) if byte < u8::MAX => bytes.push(byte),
            _ => {
                bytes.push(u8::MAX);
                write_number(list.len() as u64, bytes);
            }
        }
    }
    let mut last = 0;
    for &number in list {
        write_of_list(number.wrapping_sub(last), bytes);
        last = number;
    }
}

fn write_of_list(number: u32, bytes: &mut Vec<u8>) {
    let beyond = number.wrapping_sub(u32::from(TWO_BYTES));
    if number < u32::from(TWO_BYTES) {
        bytes.push(number as u8);
    } else if beyond < u32::from(MORE_BYTES - TWO_BYTES) << 8 {
        bytes.extend([TWO_BYTES + (beyond >> 8) as u8, beyond as u8]);
    } else {
        bytes.push(MORE_BYTES);
        write_number(u64::from(number), bytes);
    }
}

/// Takes a list off the front of `bytes`, calls `each` with its numbers and says how many they were.
#[inline]
pub(super) fn read_list(bytes: &mut &[u8], mut each: impl FnMut(u32)) -> Option<u32> {
    let (&first, rest) = bytes.split_first()?;
    let count = match first {
        // Most lists are one small number.
        ..TWO_BYTES => {
            *bytes = rest;
            each(u32::from(first));
            return Some(1);
        }
        TWO_BYTES..LIST => {
            each(read_of_list(bytes)?);
            return Some(1);
        }
        LIST..u8::MAX => {
            *bytes = rest;
            u32::from(first - LIST) + 2
        }
        u8::MAX => {
            *bytes = rest;
            read_small(bytes)?
        }
    };
    let mut number = 0u32;
    for _ in 0..count {
        number = number.checked_add(read_of_list(bytes)?)?;
        each(number);
    }
    Some(count)
}

/// Passes over a list as [`read_list`] takes it, and says how many numbers it has.
#[inline]
pub(super) fn skip_list(bytes: &mut &[u8]) -> Option<u32> {
    // Most lists are one small number, and most others two or three.
    let (&first, rest) = bytes.split_first()?;
    if first < TWO_BYTES {
        *bytes = rest;
        return Some(1);
    }
    if !(LIST..u8::MAX).contains(&first) {
        return read_list(bytes, |_| ());
    }
    *bytes = rest;
    let count = u32::from(first - LIST) + 2;
    for _ in 0..count {
        match bytes.split_first()? {
            (..TWO_BYTES, rest) => *bytes = rest,
            _ => {
                read_of_list(bytes)?;
            }
        }
    }
    Some(count)
}

#[inline]
fn read_of_list(bytes: &mut &[u8]) -> Option<u32> {
    let (&first, rest) = bytes.split_first()?;
    *bytes = rest;
    match first {
        ..TWO_BYTES => Some(u32::from(first)),
        TWO_BYTES..MORE_BYTES => {
            let (&low, rest) = rest.split_first()?;
            *bytes = rest;
            Some((u32::from(first - TWO_BYTES) << 8 | u32::from(low)) + u32::from(TWO_BYTES))
        }
        MORE_BYTES => read_small(bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: [&[u32]; 7] =
        [&[7], &[191], &[192, 12_479, 24_959], &[u32::MAX], &[0, 1, 300], &[5, u32::MAX], &[1; 40]];

    #[test]
    fn numbers_and_lists_survive_writing_and_reading() {
        let mut bytes = Vec::new();
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            write_number(number, &mut bytes);
        }
        for list in LISTS {
            write_list(list, &mut bytes);
        }
        let mut rest = &bytes[..];
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(read_number(&mut rest), Some(number));
        }
        for list in LISTS {
            let mut read = Vec::new();
            assert_eq!(read_list(&mut rest, |number| read.push(number)), Some(list.len() as u32));
            assert_eq!(read, list);
            let mut skipped = Vec::new();
            write_list(list, &mut skipped);
            let mut skipped = &skipped[..];
            assert_eq!((skip_list(&mut skipped), skipped.len()), (Some(list.len() as u32), 0));
        }
        assert!(rest.is_empty());
    }

    #[test]
    fn cut_or_overflowing_numbers_are_refused() {
        for bytes in [&[][..], &[0x80], &[0xff; 11]] {
            assert_eq!(read_number(&mut { bytes }), None, "{bytes:?}");
        }
        assert_eq!(read_small(&mut &[0xff, 0xff, 0xff, 0xff, 0x1f][..]), None);
        assert_eq!(read_list(&mut &[LIST, MORE_BYTES, 0xff, 0xff, 0xff, 0xff, 0x0f, 1][..], |_| ()), None);
        for bytes in [&[][..], &[LIST, 1], &[LIST, 1, LIST], &[TWO_BYTES], &[u8::MAX, 3, 1, 1]] {
            assert_eq!(read_list(&mut { bytes }, |_| ()), None, "{bytes:?}");
        }
    }
}
