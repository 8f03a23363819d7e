package org.mingjian.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine, its boot and the container in which a server runs. Locks reach over containers that
 * share a volume, but processes of another container cannot be seen.
 */
record Place(String text) {
  static Place current() throws IOException {
    return new Place(
        Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
            + " "
            + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
            + " "
            + Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
  }

  static Place recorded(Layout layout) throws IOException {
    return Files.exists(layout.place())
        ? new Place(Files.readString(layout.place()).strip())
        : current();
  }

  void record(Layout layout) throws IOException {
    Files.writeString(layout.place(), text + "\n");
  }
}
