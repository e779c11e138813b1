package org.programmekb.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.InputFile;
import org.programmekb.config.Look;
import org.programmekb.image.ImageKind;
import org.programmekb.index.SiteRoot;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;

/** URLs of assets with a fingerprint of the content, so that browsers may cache them for a long time. */
public final class AssetUrls {
    /** Whether there is an asset. */
    private static final String ASSET = "asset";

    /** The style sheet of all pages. */
    public static final String COMMON = "css/site.css";

    private static final int DIGITS = 10;
    private static final Set<String> READ = Set.of("css", "js");

    private final Map<String, SourceFile> assets = new LinkedHashMap<>();
    private final StyleImports imports;
    private final int most;
    /** Cached URLs by path; during one build the content of an asset does not change. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /**
     * URLs of these files, whose paths are below the root of the site, in this look.
     *
     * @param most the largest style sheet or script that is published, in bytes
     */
    public AssetUrls(List<SourceFile> assets, Look look, int most) {
        assets.forEach(asset -> this.assets.put(asset.path(), asset));
        this.imports = new StyleImports(assets, look, most);
        this.most = most;
    }

    /** The URL of an asset with a fingerprint of its content; empty if there is no such asset. */
    public Optional<String> url(String path) {
        return Optional.ofNullable(assets.get(path))
                .map(asset -> known.computeIfAbsent(
                        path, first -> SiteRoot.MARK + RenderContext.encoded(path) + "?v=" + fingerprint(asset)));
    }

    /** The URLs of the style sheets for particular kinds of page, by name. */
    public Map<String, String> sheets() {
        Map<String, String> sheets = new TreeMap<>();
        for (String path : assets.keySet()) {
            if (path.matches("css/[^/]+\\.css") && !path.equals(COMMON)) {
                String name = path.substring("css/".length(), path.length() - ".css".length());
                sheets.put(name, url(path).orElseThrow());
            }
        }
        return sheets;
    }

    /** The asset at this path, if there is one. */
    public Optional<SourceFile> file(String path) {
        Trace.ask(ASSET, path);
        return Optional.ofNullable(assets.get(path));
    }

    void addTo(Answers answers) {
        answers.add(ASSET, question -> assets.containsKey(question.subject()) ? 1 : 0);
    }

    /** A style sheet as it is published. */
    public byte[] sheet(SourceFile asset) throws IOException {
        return imports.read(asset);
    }

    /** What tells this content from others in an address. */
    public static String fingerprint(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return text(digest);
    }

    /** Nothing is published while an asset is too large, so nobody reads it for its address. */
    private boolean isTooLarge(SourceFile asset) {
        boolean isPicture = ImageKind.isNamed(asset.path());
        return (isPicture || READ.contains(asset.extension()))
                && asset.size() > (isPicture ? ImageKind.MOST_BYTES : most);
    }

    /** The same for the content of a file, which may be more than fits into memory, with the style sheets that it imports. */
    private String fingerprint(SourceFile asset) {
        MessageDigest digest = sha256();
        if (isTooLarge(asset)) {
            return text(digest);
        }
        try {
            if (asset.extension().equals("css")) {
                return fingerprint(imports.read(asset));
            }
            try (InputStream in = new DigestInputStream(InputFile.open(asset.file()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(digest);
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The hash function of addresses and of security policies. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
