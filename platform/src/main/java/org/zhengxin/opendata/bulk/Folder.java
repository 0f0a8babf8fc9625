package org.zhengxin.opendata.bulk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The directory of the day's files, and the note of what they are (开放数据目录). What the note does not name is nothing. */
@Component
@EnableConfigurationProperties(OpenDataProperties.class)
class Folder {
    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);
    private static final String NOTE = "day.json";

    private final Path directory;
    private final JsonMapper json;

    Folder(DataDirectory data, OpenDataProperties properties, JsonMapper json) {
        Path chosen = properties.directory();
        this.directory = chosen == null ? data.root().resolve("open-data") : chosen.toAbsolutePath();
        this.json = json;
    }

    /** Returns the directory, which is made if it is not there. */
    Path path() throws IOException {
        return Files.createDirectories(directory);
    }

    Path path(MadeFile file) {
        return directory.resolve(file.stored());
    }

    /** Reads the note; nothing if there is none, or if a file that it names is not there. */
    Optional<Day> read() {
        Path note = directory.resolve(NOTE);
        try {
            if (!Files.isRegularFile(note)) {
                return Optional.empty();
            }
            Day day = json.readValue(Files.readAllBytes(note), Day.class);
            return Optional.of(day).filter(this::isWhole);
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The note of the files of open data cannot be read; they are made anew");
            return Optional.empty();
        }
    }

    /** Writes the note at a stroke, then removes what it does not name. */
    void write(Day day) throws IOException {
        Path part = Files.createTempFile(path(), NOTE, Draft.ENDING);
        try {
            Files.write(part, json.writeValueAsBytes(day));
            sync(part);
            Files.move(
                    part, directory.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        sweep(day);
    }

    private void sweep(Day day) throws IOException {
        Set<String> kept = day.files().map(MadeFile::stored).collect(Collectors.toSet());
        kept.add(NOTE);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isWhole(Day day) {
        return day.files().allMatch(file -> {
            try {
                return Files.size(path(file)) == file.bytes();
            } catch (IOException missing) {
                return false;
            }
        });
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
