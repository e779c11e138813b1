package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Surroundings in which every link works and every picture with a path below the uploads is there. */
final class PlainSurroundings implements Surroundings {
    final List<String> noted = new ArrayList<>();
    final List<Long> uploaded = new ArrayList<>(List.of(1L, 2L));

    @Override
    public Optional<String> link(String address) {
        return address.startsWith("http") && !address.endsWith("$")
                ? Optional.of(address.endsWith("/moved") ? "kb:news/moved" : address)
                : Optional.empty();
    }

    @Override
    public String absolute(String address) {
        return address.startsWith("/") ? "https://old.example" + address : address;
    }

    @Override
    public boolean isAttachment(String address) {
        return address.endsWith(".jpg");
    }

    @Override
    public Optional<Picture> picture(String address, long id, String alt, String caption) {
        int uploads = address.indexOf("/uploads/");
        return uploads < 0
                ? Optional.empty()
                : Optional.of(new Picture(
                        "../images/" + address.substring(uploads + "/uploads/".length()),
                        alt.isEmpty() ? "A picture" : alt,
                        caption));
    }

    @Override
    public String file(long id) {
        return id > 9 ? "" : "https://old.example/uploads/" + id + ".jpg";
    }

    @Override
    public String caption(long id) {
        return id == 1 ? "The first" : "";
    }

    @Override
    public List<Long> pictures() {
        return List.copyOf(uploaded);
    }

    @Override
    public String marks() {
        return "";
    }

    @Override
    public String mark(Issue issue, String value) {
        noted.add(issue + " " + value);
        return "";
    }
}
