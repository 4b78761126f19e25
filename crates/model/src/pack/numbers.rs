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

/// Appends an ascending list that is never empty and mostly of one number, which then takes a byte if it is small.
pub(super) fn write_list(list: &[u32], bytes: &mut Vec<u8>) {
    if let [one] = list {
        write_number(u64::from(*one) << 1, bytes);
        return;
    }
    write_number((list.len() as u64) << 1 | 1, bytes);
    let mut last = 0;
    for &number in list {
        write_number(u64::from(number.wrapping_sub(last)), bytes);
        last = number;
    }
}

/// Takes a list off the front of `bytes`, calls `each` with its numbers and says how many they were.
pub(super) fn read_list(bytes: &mut &[u8], mut each: impl FnMut(u32)) -> Option<u32> {
    let head = read_number(bytes)?;
    if head & 1 == 0 {
        each(u32::try_from(head >> 1).ok()?);
        return Some(1);
    }
    let count = u32::try_from(head >> 1).ok()?;
    let mut number = 0u32;
    for _ in 0..count {
        number = number.checked_add(read_small(bytes)?)?;
        each(number);
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_survive_writing_and_reading() {
        let mut bytes = Vec::new();
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            write_number(number, &mut bytes);
        }
        for list in [&[7][..], &[u32::MAX], &[0, 1, 300], &[5, u32::MAX]] {
            write_list(list, &mut bytes);
        }
        let mut rest = &bytes[..];
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(read_number(&mut rest), Some(number));
        }
        for list in [&[7][..], &[u32::MAX], &[0, 1, 300], &[5, u32::MAX]] {
            let mut read = Vec::new();
            assert_eq!(read_list(&mut rest, |number| read.push(number)), Some(list.len() as u32));
            assert_eq!(read, list);
        }
        assert!(rest.is_empty());
    }

    #[test]
    fn cut_or_overflowing_numbers_are_refused() {
        for bytes in [&[][..], &[0x80], &[0xff; 11]] {
            assert_eq!(read_number(&mut { bytes }), None, "{bytes:?}");
        }
        assert_eq!(read_small(&mut &[0xff, 0xff, 0xff, 0xff, 0x1f][..]), None);
        assert_eq!(read_list(&mut &[5, 0xff, 0xff, 0xff, 0xff, 0x0f, 1][..], |_| ()), None);
        assert_eq!(read_list(&mut &[9, 1][..], |_| ()), None);
    }
}
