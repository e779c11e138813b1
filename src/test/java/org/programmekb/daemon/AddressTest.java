package org.programmekb.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressTest {
    @TempDir
    Path folder;

    @Test
    void a_daemon_that_ends_removes_its_address_and_leaves_no_other_file() throws IOException {
        Address address = Address.withNewSecrets(4000);
        address.write(folder);

        address.remove(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_daemon_that_ends_leaves_the_address_of_its_successor() throws IOException {
        Address first = Address.withNewSecrets(4000);
        Address successor = Address.withNewSecrets(4001);
        first.write(folder);
        successor.write(folder);

        first.remove(folder);

        assertThat(Address.read(folder)).contains(successor);
    }
}
