package org.programmekb.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes and encodes images. This is the only class that loads Java's image libraries, and a build without a new image
 * does not need it.
 */
final class ImageCodec {
    private static final float COPY_QUALITY = 0.82f;
    private static final float WHOLE_QUALITY = 0.9f;

    private ImageCodec() {}

    /**
     * Encodes an image with several widths, upright, without metadata, in the colours of screens.
     *
     * @param bytes the bytes of a JPEG or PNG file
     * @param size as readers see it
     * @param widths in pixels; 0 is the full size
     */
    static Map<Integer, byte[]> encode(
            ImageKind kind, byte[] bytes, Orientation orientation, ImageSize size, Set<Integer> widths)
            throws UnusableImageException {
        try {
            PixelRows rows = new PixelRows(decode(kind, bytes));
            // The library converts colours, but leaves grey as it is.
            byte[] profile = kind == ImageKind.JPEG && rows.bands() == 1 ? JpegScanner.colours(bytes) : new byte[0];
            Map<Integer, byte[]> encoded = new LinkedHashMap<>();
            for (int width : widths) {
                ImageSize upright = width == 0 ? size : size.withWidth(width);
                byte[] pixels = Scaling.scaled(rows, upright, orientation);
                encoded.put(
                        width,
                        kind == ImageKind.PNG
                                ? PngEncoder.encode(
                                        PngEncoder.Content.PHOTO,
                                        pixels,
                                        upright,
                                        rows.bands(),
                                        PngScanner.colours(bytes))
                                : jpeg(
                                        image(pixels, upright, rows.bands()),
                                        width == 0 ? WHOLE_QUALITY : COPY_QUALITY,
                                        profile));
            }
            return encoded;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // The libraries meet damaged files with exceptions of any kind, and wrap a lack of memory.
            boolean lacksMemory = e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError;
            throw new UnusableImageException(lacksMemory ? Flaw.TOO_LARGE : Flaw.DAMAGED);
        }
    }

    private static BufferedImage decode(ImageKind kind, byte[] bytes) throws IOException {
        ImageReader reader = reader(kind);
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageKind kind) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind == ImageKind.PNG ? "png" : "jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (kind == ImageKind.PNG || reader instanceof JPEGImageReader) {
                return reader;
            }
        }
        throw new IllegalStateException("there is no reader for " + kind);
    }

    private static BufferedImage image(byte[] pixels, ImageSize size, int bands) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                model,
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels, pixels.length),
                        size.width(),
                        size.height(),
                        size.width() * bands,
                        bands,
                        bands == 1 ? new int[] {0} : new int[] {0, 1, 2},
                        null),
                false,
                null);
    }

    private static byte[] jpeg(BufferedImage image, float quality, byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return withProfile(bytes.toByteArray(), profile);
    }

    /** The profile comes after the start of the file and its first segment. */
    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        int at = 4 + new ByteReader(jpeg).u16(4);
        return ByteBuffer.allocate(jpeg.length + profile.length)
                .put(jpeg, 0, at)
                .put(profile)
                .put(jpeg, at, jpeg.length - at)
                .array();
    }
}
