package org.programmekb.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.image.Scan.Pixels;

/**
 * Reads the boxes of an AVIF file. Other boxes state positions in the file, so metadata is not cut out but overwritten.
 */
final class AvifScanner {
    private static final byte[] EMPTY_EXIF = "\0\0\0\0II*\0\b\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TURNED = 1;

    private final ByteReader in;
    private final List<Box> properties = new ArrayList<>();
    private final Map<Long, List<Integer>> propertiesOf = new HashMap<>();
    private final Map<Long, List<Range>> places = new HashMap<>();
    private final Set<Long> exif = new HashSet<>();
    private final Set<Long> others = new HashSet<>();
    private final List<Box> unknown = new ArrayList<>();
    private long primary;
    private int itemData;

    AvifScanner(ByteReader in) {
        this.in = in;
    }

    /** A box without its head. */
    private record Box(String type, int from, int to) {}

    private record Range(int from, int to) {}

    Scan scan() throws UnusableImageException {
        List<Box> top = boxes(0, in.size());
        for (Box box : top) {
            switch (box.type) {
                case "meta" -> {
                    for (Box part : boxes(box.from + 4, box.to)) {
                        read(part);
                    }
                }
                case "uuid" -> unknown.add(box);
                default -> {}
            }
        }
        ImageSize size = new ImageSize(0, 0);
        boolean isLying = false;
        for (int number : propertiesOf.getOrDefault(primary, List.of())) {
            Box property = properties.get(number - 1);
            if (property.type.equals("ispe")) {
                size = new ImageSize((int) in.u32(property.from + 4), (int) in.u32(property.from + 8));
            } else if (property.type.equals("irot")) {
                isLying = (in.u8(property.from) & TURNED) == TURNED;
            }
        }
        // Browsers turn it by this property, which is no metadata.
        ImageSize shown = isLying ? size.turned() : size;
        return new Scan(shown, Orientation.UPRIGHT, Pixels.UNTOUCHED, this::cleaned);
    }

    private List<Box> boxes(int from, int to) throws UnusableImageException {
        List<Box> boxes = new ArrayList<>();
        for (int at = from; at < to; ) {
            long length = in.u32(at);
            int head = length == 1 ? 16 : 8;
            int end = length == 0 ? to : in.after(at, length == 1 ? in.number(at + 8, 8) : length);
            if (end < at + head) {
                throw new UnusableImageException(Flaw.DAMAGED);
            }
            boxes.add(new Box(in.text(at + 4, 4), at + head, end));
            at = end;
        }
        return boxes;
    }

    private void read(Box box) throws UnusableImageException {
        int version = in.u8(box.from);
        int at = box.from + 4;
        switch (box.type) {
            case "pitm" -> primary = in.number(at, version == 0 ? 2 : 4);
            case "iinf" -> {
                for (Box item : boxes(at + (version == 0 ? 2 : 4), box.to)) {
                    readItem(item);
                }
            }
            case "iprp" -> {
                for (Box part : boxes(box.from, box.to)) {
                    if (part.type.equals("ipco")) {
                        properties.addAll(boxes(part.from, part.to));
                    } else if (part.type.equals("ipma")) {
                        readProperties(part);
                    }
                }
            }
            case "iloc" -> readPlaces(box.from, version);
            case "idat" -> itemData = box.from;
            default -> {}
        }
    }

    private void readItem(Box item) {
        int idBytes = in.u8(item.from) < 3 ? 2 : 4;
        long id = in.number(item.from + 4, idBytes);
        String type = in.text(item.from + 6 + idBytes, 4);
        if (type.equals("Exif")) {
            exif.add(id);
        } else if (type.equals("mime")) {
            others.add(id);
        }
    }

    private void readProperties(Box box) {
        int idBytes = in.u8(box.from) < 1 ? 2 : 4;
        boolean isWide = (in.u8(box.from + 3) & 1) == 1;
        int at = box.from + 8;
        for (long i = in.u32(box.from + 4); i > 0; i--) {
            List<Integer> numbers = propertiesOf.computeIfAbsent(in.number(at, idBytes), id -> new ArrayList<>());
            at += idBytes;
            for (int count = in.u8(at++); count > 0; count--) {
                int number = isWide ? in.u16(at) & 0x7FFF : in.u8(at) & 0x7F;
                at += isWide ? 2 : 1;
                if (number > 0) {
                    numbers.add(number);
                }
            }
        }
    }

    private void readPlaces(int from, int version) throws UnusableImageException {
        int offsetBytes = in.u8(from + 4) >> 4;
        int lengthBytes = in.u8(from + 4) & 0xF;
        int baseBytes = in.u8(from + 5) >> 4;
        int indexBytes = version == 0 ? 0 : in.u8(from + 5) & 0xF;
        int idBytes = version < 2 ? 2 : 4;
        int at = from + 6 + idBytes;
        for (long items = in.number(from + 6, idBytes); items > 0; items--) {
            long id = in.number(at, idBytes);
            at += idBytes;
            boolean isInside = version > 0 && (in.u16(at) & 0xF) == 1;
            at += version > 0 ? 4 : 2;
            long base = in.number(at, baseBytes);
            at += baseBytes;
            int extents = in.u16(at);
            at += 2;
            for (int i = 0; i < extents; i++) {
                long offset = base + in.number(at + indexBytes, offsetBytes);
                long length = in.number(at + indexBytes + offsetBytes, lengthBytes);
                at += indexBytes + offsetBytes + lengthBytes;
                int start = in.after(isInside ? itemData : 0, offset);
                places.computeIfAbsent(id, first -> new ArrayList<>()).add(new Range(start, in.after(start, length)));
            }
        }
    }

    private byte[] cleaned(byte[] bytes) {
        byte[] clean = bytes.clone();
        for (Box box : unknown) {
            System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, clean, box.from - 4, 4);
            Arrays.fill(clean, box.from, box.to, (byte) 0);
        }
        for (Range range : ranges(others)) {
            Arrays.fill(clean, range.from, range.to, (byte) ' ');
        }
        for (Range range : ranges(exif)) {
            Arrays.fill(clean, range.from, range.to, (byte) 0);
            // Valid, so that no reader minds it.
            if (range.to - range.from >= EMPTY_EXIF.length) {
                System.arraycopy(EMPTY_EXIF, 0, clean, range.from, EMPTY_EXIF.length);
            }
        }
        return clean;
    }

    private List<Range> ranges(Set<Long> items) {
        return items.stream()
                .flatMap(item -> places.getOrDefault(item, List.of()).stream())
                .toList();
    }
}
