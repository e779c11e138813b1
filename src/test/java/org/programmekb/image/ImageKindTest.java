package org.programmekb.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageKindTest {
    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a0000, PNG",
        "474946383961, GIF",
        "524946460000000057454250, WEBP",
        "0000001c667479706176696600000000, AVIF",
        "0000001c667479706d696631000000006d69663161766966, AVIF",
        "00000018667479706865696300000000, HEIC",
        "0000001866747970637278200000, RAW",
        "00000018667479706d70343200000000, OTHER",
        "49492a00100000004352, RAW",
        "49492a0008000000, TIFF",
        "4d4d002a00000008, TIFF",
        "46554a4946494c4d4343442d524157, RAW",
        "424d8200000000000000360000002800, BMP",
        "384250530001, PHOTOSHOP",
        "0000000c6a5020200d0a870a, JPEG_2000",
        "ff0a, JPEG_XL",
        "255044462d312e37, PDF",
        "'', EMPTY",
        "00, OTHER"
    })
    void a_file_is_recognised_by_its_bytes(String start, ImageKind kind) {
        assertThat(ImageKind.of(HexFormat.of().parseHex(start))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version=\"1.0\"?><!-- by hand --><svg xmlns=\"http://www.w3.org/2000/svg\"/>, SVG",
        "<!-- <html> --><!DOCTYPE svg [<!ENTITY a 'b'>]> <svg:svg/>, SVG",
        "<!DOCTYPE html><title>Not found</title>, WEB_PAGE",
        "<html><!-- <svg --><body><svg xmlns=\"http://www.w3.org/2000/svg\"/></body></html>, WEB_PAGE",
        "<svgfoo/>, OTHER",
        "version https://git-lfs.github.com/spec/v1, POINTER",
        "BM is the name of a museum, OTHER"
    })
    void so_is_a_text(String start, ImageKind kind) {
        assertThat(ImageKind.of(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }
}
