package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.publish.TestProject.counting;
import static org.programmekb.publish.TestProject.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.publish.CurrentSite.Swap;

class RandomSitesTest {
    private static final int PUBLICATIONS = 200;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    @ParameterizedTest
    @EnumSource(Swap.class)
    void areTheSameAsIfEachWereMadeFromNothing(Swap swap, @TempDir Path folder) throws IOException {
        TestProject project = TestProject.in(folder);
        Random random = new Random(20_180_912);
        Map<String, String> site = new TreeMap<>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            Map<String, String> before = Map.copyOf(site);
            change(site, random, i);
            if (random.nextInt(10) == 0) {
                giveUp(project, swap, site);
            }
            Set<String> meddled = i % 4 == 3 ? meddle(project, before, random) : Set.of();

            if (i % 3 == 2) {
                meddleWithSpare(project, random);
            }

            PublishedSite published = publish(project, swap, site, before, meddled, random);

            assertThat(content(project.output())).as("publication %d", i).isEqualTo(site);
            assertThat(folders(project.output())).isEqualTo(foldersOf(site));
            int unchanged = (int) site.entrySet().stream()
                    .filter(file -> file.getValue().equals(before.get(file.getKey())))
                    .filter(file -> !meddled.contains(file.getKey()))
                    .count();
            int removed = (int) before.keySet().stream()
                    .filter(path -> !site.containsKey(path))
                    .count();
            assertThat(published).is(counting(site.size(), site.size() - unchanged, unchanged, removed));
        }
    }

    /** Files become folders and folders files, names return with other texts, or with the same. */
    private static void change(Map<String, String> site, Random random, int round) {
        for (int i = random.nextInt(6); i > 0; i--) {
            String path = path(random);
            switch (random.nextInt(4)) {
                case 0 -> site.remove(path);
                case 1 -> site.keySet().removeIf(other -> other.startsWith(path + "/"));
                default -> {
                    site.keySet().removeIf(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
                    site.put(path, random.nextBoolean() ? "text" : "text " + round);
                }
            }
        }
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append('/').append(NAMES.get(random.nextInt(NAMES.size())));
        }
        return path.toString();
    }

    /** Changes or deletes some files of the output. */
    private static Set<String> meddle(TestProject project, Map<String, String> site, Random random) throws IOException {
        Set<String> meddled = new HashSet<>();
        for (String path : site.keySet()) {
            if (random.nextInt(5) == 0) {
                Path file = project.output().resolve(path);
                if (random.nextBoolean()) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, "meddled");
                }
                meddled.add(path);
            }
        }
        return meddled;
    }

    /** Deletes files of generations that are not current, puts folders in their place, or moves them away. */
    private static void meddleWithSpare(TestProject project, Random random) throws IOException {
        Path current = project.output().toRealPath();
        for (Path generation : FolderTree.entries(project.generations())) {
            if (generation.equals(current) || !Files.isDirectory(generation)) {
                continue;
            }
            for (String path : new TreeSet<>(TestProject.files(generation).keySet())) {
                Path file = generation.resolve(path);
                switch (random.nextInt(12)) {
                    case 0 -> Files.delete(file);
                    case 1 -> {
                        Files.delete(file);
                        Files.createDirectory(file);
                    }
                    case 2 -> Files.move(file, project.folder().resolve("moved"), StandardCopyOption.REPLACE_EXISTING);
                    default -> {}
                }
            }
        }
    }

    private static void giveUp(TestProject project, Swap swap, Map<String, String> site) throws IOException {
        try (Staging staging = project.staging(swap)) {
            for (String path : site.keySet()) {
                staging.write(path, new byte[] {1}, source(path));
            }
        }
    }

    private static PublishedSite publish(
            TestProject project,
            Swap swap,
            Map<String, String> site,
            Map<String, String> before,
            Set<String> meddled,
            Random random)
            throws IOException {
        try (Staging staging = project.staging(swap)) {
            for (Map.Entry<String, String> file : site.entrySet()) {
                String path = file.getKey();
                if (file.getValue().equals(before.get(path)) && random.nextInt(3) > 0) {
                    assertThat(staging.canKeep(path)).isEqualTo(!meddled.contains(path));
                    if (staging.canKeep(path)) {
                        staging.keep(path, source(path));
                        continue;
                    }
                }
                staging.write(path, file.getValue().getBytes(StandardCharsets.UTF_8), source(path));
            }
            return staging.publish();
        }
    }

    private static Map<String, String> content(Path output) throws IOException {
        Map<String, String> files = new HashMap<>(TestProject.files(output));
        files.remove(CurrentSite.MARK);
        return files;
    }

    private static Set<String> folders(Path output) throws IOException {
        Path root = output.toRealPath();
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isDirectory)
                    .map(folder -> root.relativize(folder).toString())
                    .filter(path -> !path.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> foldersOf(Map<String, String> site) {
        Set<String> folders = new TreeSet<>();
        for (String path : site.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash));
            }
        }
        return folders;
    }
}
