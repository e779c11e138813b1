package org.programmekb.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.simple.JSONValue;

/** What a server answers to the editor. */
public final class Reply {
    private static final String JSON = "application/json; charset=utf-8";

    private final int status;
    private final Optional<String> type;
    private final Optional<String> hash;
    private final byte[] content;

    private Reply(int status, Optional<String> type, Optional<String> hash, byte[] content) {
        this.status = status;
        this.type = type;
        this.hash = hash;
        this.content = content;
    }

    static Reply file(byte[] content) {
        return new Reply(200, Optional.empty(), Optional.empty(), content);
    }

    static Reply source(byte[] content) {
        return new Reply(
                200, Optional.of("application/octet-stream"), Optional.of(ContentFiles.hash(content)), content);
    }

    static Reply json(int status, String content) {
        return new Reply(status, Optional.of(JSON), Optional.empty(), content.getBytes(StandardCharsets.UTF_8));
    }

    static Reply problem(int status, String problem) {
        return json(status, JSONValue.toJSONString(Map.of("problem", problem)) + "\n");
    }

    static Reply refused(List<String> paths) {
        return json(403, JSONValue.toJSONString(Map.of("refused", paths)) + "\n");
    }

    public int status() {
        return status;
    }

    /** The media type; empty if the name of the file says it. */
    public Optional<String> type() {
        return type;
    }

    /** The hash of a source; empty for everything else. */
    public Optional<String> hash() {
        return hash;
    }

    public byte[] content() {
        return content;
    }
}
