package org.programmekb.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.function.IOSupplier;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.programmekb.diagnostic.MessageLanguage;

/**
 * What the editor asks for.
 *
 * @param path below the root of the site, decoded
 * @param query decoded
 * @param secret the value of {@link LocalEditor#SECRET_HEADER}; empty if there is none
 * @param size of the body, in bytes
 * @param body what the request sends; read only if the secret is right and there is room for it
 */
public record EditorRequest(
        String method, String path, String query, String secret, long size, IOSupplier<byte[]> body) {
    /** The language of the person, with whose code the query begins. */
    MessageLanguage language() {
        return MessageLanguage.of(first()).orElse(MessageLanguage.ENGLISH);
    }

    private String first() {
        return query.split(":", 2)[0];
    }

    /** The query after the language. */
    String rest() {
        return query.substring(Math.min(query.length(), first().length() + 1));
    }

    /** The edits in the body; empty if it cannot be understood. */
    Optional<List<ContentFiles.Edit>> edits() throws IOException {
        if (!(JSONValue.parse(new InputStreamReader(new ByteArrayInputStream(body.get()), StandardCharsets.UTF_8))
                instanceof JSONArray files)) {
            return Optional.empty();
        }
        List<ContentFiles.Edit> edits = new ArrayList<>();
        for (Object file : files) {
            if (!(file instanceof JSONObject members) || !(members.get("path") instanceof String path)) {
                return Optional.empty();
            }
            Optional<byte[]> bytes = content(members);
            if (bytes.isEmpty() && !Boolean.TRUE.equals(members.get("deleted"))) {
                return Optional.empty();
            }
            edits.add(new ContentFiles.Edit(
                    path, Optional.ofNullable(members.get("base")).map(Object::toString), bytes));
        }
        return Optional.of(edits);
    }

    private static Optional<byte[]> content(JSONObject file) {
        if (file.get("text") instanceof String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return file.get("base64") instanceof String encoded
                    ? Optional.of(Base64.getDecoder().decode(encoded))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
