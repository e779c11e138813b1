package org.programmekb.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Image files as cameras, phones and programs write them, made by program. */
public final class TestImages {
    /** What must not be published. */
    public static final String SECRET = "Anna Secret";

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:creator=\"" + SECRET + "\"/></rdf:RDF></x:xmpmeta>";

    private TestImages() {}

    /** A picture whose left half is red, with a blue corner at the top left, and as large a file as a photo. */
    public static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.setColor(Color.GREEN);
        drawing.fillRect(width / 2, 0, width - width / 2, height);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, 0, width / 4, height / 4);
        drawing.dispose();
        if (width > 1000) {
            Random random = new Random(1);
            for (int i = 0; i < width * height / 4; i++) {
                image.setRGB(
                        width / 2 + random.nextInt(width / 2),
                        random.nextInt(height),
                        0xFF000000 | random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /** The file of an image without metadata. */
    public static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return file(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return file(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A JPEG file with all that a phone adds: position, serial number, author, a comment, and a film after its end. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        byte[] iptc =
                ("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\20\34\2P\0\13" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, join(latin("Exif\0\0"), exif(orientation))),
                segment(0xE1, latin(XMP)),
                segment(0xED, iptc),
                segment(0xFE, latin(SECRET)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                latin("ftypmp42 " + SECRET));
    }

    /** A file with this many bytes after its end, as phones add films. */
    public static byte[] followed(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length + bytes);
    }

    /** A JPEG file with the colours of printers. */
    public static byte[] printed(int width, int height) throws IOException {
        WritableRaster pixels = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setPixel(x, y, new int[] {0, 255, 255, 0});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), null);
        }
        byte[] jpeg = bytes.toByteArray();
        byte[] adobe = segment(0xEE, latin("Adobe\0\144\0\0\0\0\0"));
        return join(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A grey JPEG file that says what its numbers mean as colours. */
    public static byte[] grey(int width, int height) {
        byte[] jpeg = file(picture(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        return join(
                Arrays.copyOf(jpeg, 20),
                segment(0xE2, join(latin("ICC_PROFILE\0\1\1"), profile)),
                Arrays.copyOfRange(jpeg, 20, jpeg.length));
    }

    /** A PNG file with author, position and time. */
    public static byte[] annotated(byte[] png) {
        return join(
                Arrays.copyOf(png, 33),
                chunk("tEXt", latin("Author\0" + SECRET)),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + XMP.substring(29))),
                chunk("eXIf", exif(1)),
                chunk("tIME", new byte[] {7, (byte) 0xE4, 1, 2, 3, 4, 5}),
                Arrays.copyOfRange(png, 33, png.length));
    }

    /** A PNG file of this size, as far as its header goes. */
    public static byte[] header(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                Arrays.copyOf(png(1, 1), 8),
                chunk("IHDR", head),
                chunk("IDAT", new byte[20]),
                chunk("IEND", new byte[0]));
    }

    /** A GIF file of two frames with a comment. */
    public static byte[] moving() {
        byte[] frame = HexFormat.of()
                .parseHex("2c00000000020002000002038c53050021f904000a000000" + "2c000000000200020000020384830500");
        return join(
                latin("GIF89a\2\0\2\0\u0080\0\0"),
                HexFormat.of().parseHex("ff0000" + "0000ff"),
                latin("!\u00ff\13NETSCAPE2.0\3\1\0\0\0"),
                latin("!\u00fe" + (char) SECRET.length() + SECRET + "\0"),
                frame,
                latin(";"));
    }

    /** A WebP file of two frames with metadata. */
    public static byte[] webp() {
        byte[] still = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] image = Arrays.copyOfRange(still, 12, still.length);
        byte[] frame = piece("ANMF", join(new byte[12], new byte[] {50, 0, 0, 0}, image));
        byte[] parts = join(
                latin("WEBP"),
                piece("VP8X", new byte[] {0x0E, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                piece("ANIM", new byte[6]),
                frame,
                frame,
                piece("EXIF", exif(1)),
                piece("XMP ", latin(XMP.substring(29))));
        return piece("RIFF", parts);
    }

    /** An AVIF file of 8 x 6 pixels with a position and an author. */
    public static byte[] avif() {
        return Base64.getDecoder().decode(AVIF);
    }

    /** Exif metadata: orientation, author and the serial number of a camera, and a position. */
    private static byte[] exif(int orientation) {
        byte[] author = latin(SECRET + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II*\0")).putInt(8).putShort((short) 3);
        field(tiff, 0x0112, 3, 1, orientation);
        field(tiff, 0x013B, 2, author.length, 100);
        field(tiff, 0x8825, 4, 1, 130);
        tiff.putInt(0).position(100).put(author).position(130).putShort((short) 2);
        field(tiff, 1, 2, 2, 'N');
        field(tiff, 2, 5, 3, 160);
        tiff.putInt(0).position(160);
        for (int part : new int[] {43, 1, 42, 1, 0, 1}) {
            tiff.putInt(part);
        }
        return tiff.array();
    }

    private static void field(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(
                new byte[] {(byte) 0xFF, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content);
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(join(latin(name), content));
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                latin(name),
                content,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    private static byte[] piece(String name, byte[] content) {
        byte[] length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return join(latin(name), length, content, new byte[content.length & 1]);
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static final String AVIF =
            "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAFtbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
                    + "AAAAAAAOcGl0bQAAAAAAAQAAADppbG9jAAAAAEQAAAMAAQAAAAEAAAObAAAAIAACAAAAAQAAAZUAAAByAAMAAAABAAACBwAAAZQA"
                    + "AABmaWluZgAAAAAAAwAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAKWluZmUCAAABAAMA"
                    + "AG1pbWUAYXBwbGljYXRpb24vcmRmK3htbAAAAAAoaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAA5jZHNjAAMAAQABAAAAamlwcnAA"
                    + "AABLaXBjbwAAABRpc3BlAAAAAAAAAAgAAAAGAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAAIABoAA"
                    + "AAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAAi5tZGF0AAAABkV4aWYAAE1NACoAAAAIAAICEwADAAAAAQABAACIJQAEAAAAAQAAACYA"
                    + "AAAAAAMAAAABAAAABAIDAAAAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFAAAAAAAAAAKwAAAAEAAAAqAAAAAQAAAAAAAAABPD94cGFj"
                    + "a2V0IGJlZ2luPSfvu78nIGlkPSdXNU0wTXBDZWhpSHpyZVN6TlRjemtjOWQnPz4KPHg6eG1wbWV0YSB4bWxuczp4PSdhZG9iZTpu"
                    + "czptZXRhLycgeDp4bXB0az0nSW1hZ2U6OkV4aWZUb29sIDEzLjI1Jz4KPHJkZjpSREYgeG1sbnM6cmRmPSdodHRwOi8vd3d3Lncz"
                    + "Lm9yZy8xOTk5LzAyLzIyLXJkZi1zeW50YXgtbnMjJz4KCjxyZGY6RGVzY3JpcHRpb24gcmRmOmFib3V0PScnCnhtbG5zOmRjPSdo"
                    + "dHRwOi8vcHVybC5vcmcvZGMvZWxlbWVudHMvMS4xLyc+CjxkYzpjcmVhdG9yPgo8cmRmOlNlcT4KPHJkZjpsaT5Bbm5hIFNlY3Jl"
                    + "dDwvcmRmOmxpPgo8L3JkZjpTZXE+CjwvZGM6Y3JlYXRvcj4KPC9yZGY6RGVzY3JpcHRpb24+CjwvcmRmOlJERj4KPC94OnhtcG1l"
                    + "dGE+Cjw/eHBhY2tldCBlbmQ9J3cnPz4SAAoIOAi9YQECBpAyEhgACiiihABOJx2kfe0EAcdwKA==";
}
