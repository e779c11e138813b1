package org.programmekb.markup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;

/** The bytes of a cache entry: a digest and what it is the digest of. */
final class BodyCacheFormat {
    private BodyCacheFormat() {}

    static byte[] encode(Conversion entry) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
            Writing out = new Writing(new DataOutputStream(bytes));
            out.body(entry.body());
            out.list(entry.findings(), out::finding);
            out.list(entry.dependencies(), dependency -> {
                out.text(dependency.path());
                out.text(dependency.state());
            });
            byte[] content = bytes.toByteArray();
            byte[] digest = Digests.sha256(content);
            byte[] all = Arrays.copyOf(digest, digest.length + content.length);
            System.arraycopy(content, 0, all, digest.length, content.length);
            return all;
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Nothing if a byte is missing or not as it was written. */
    static Optional<Conversion> decode(byte[] all) {
        if (all.length <= Digests.LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(all, Digests.LENGTH, all.length);
        if (!Arrays.equals(Digests.sha256(content), Arrays.copyOf(all, Digests.LENGTH))) {
            return Optional.empty();
        }
        try {
            Reading in = new Reading(new DataInputStream(new ByteArrayInputStream(content)));
            Body body = in.body();
            List<Diagnostic> findings = in.list(in::finding);
            return Optional.of(new Conversion(body, findings, in.list(() -> new Dependency(in.text(), in.text()))));
        } catch (IOException | IllegalArgumentException otherFormat) {
            return Optional.empty();
        }
    }

    private interface Write<T> {
        void write(T item) throws IOException;
    }

    private record Writing(DataOutputStream out) {
        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        <T> void list(List<T> items, Write<T> write) throws IOException {
            out.writeInt(items.size());
            for (T item : items) {
                write.write(item);
            }
        }

        void location(Location location) throws IOException {
            text(location.path());
            out.writeInt(location.line());
            out.writeInt(location.column());
        }

        void body(Body body) throws IOException {
            text(body.template());
            list(body.headings(), heading -> {
                out.writeInt(heading.level());
                text(heading.text());
                text(heading.id());
                out.writeBoolean(heading.explicit());
                location(heading.location());
            });
            list(body.links(), link -> {
                text(link.target());
                location(link.location());
            });
            list(body.images(), image -> {
                text(image.source());
                text(image.alt());
                location(image.location());
            });
            list(body.ids(), this::text);
            text(body.text());
        }

        void finding(Diagnostic finding) throws IOException {
            text(finding.code().name());
            location(finding.location());
            text(finding.message());
            text(finding.hint());
        }
    }

    private interface Read<T> {
        T read() throws IOException;
    }

    private record Reading(DataInputStream in) {
        String text() throws IOException {
            byte[] bytes = in.readNBytes(in.readInt());
            return new String(bytes, StandardCharsets.UTF_8);
        }

        <T> List<T> list(Read<T> read) throws IOException {
            int size = in.readInt();
            List<T> items = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                items.add(read.read());
            }
            return items;
        }

        Location location() throws IOException {
            return new Location(text(), in.readInt(), in.readInt());
        }

        Body body() throws IOException {
            return new Body(
                    text(),
                    list(() -> new Heading(in.readInt(), text(), text(), in.readBoolean(), location())),
                    list(() -> new Link(text(), location())),
                    list(() -> new Image(text(), text(), location())),
                    list(this::text),
                    text());
        }

        Diagnostic finding() throws IOException {
            Code code = Code.valueOf(text());
            return new Diagnostic(code, code.severity(), location(), text(), text());
        }
    }
}
