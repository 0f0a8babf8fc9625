package org.zhengxin.access.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins of a demonstration (演示账号), as the file {@code credentials.json} holds them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Credentials(
        List<AgencyToken> agencies,
        SignIn office,
        @Nullable SignIn clerk,
        @Nullable SignIn officer,
        @Nullable SignIn reviewer,
        @Nullable SignIn auditor,
        List<OrganisationAccount> organisations,
        Token operator) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads the file. */
    static Credentials read(Path file) {
        return MAPPER.readValue(file.toFile(), Credentials.class);
    }

    /** Writes the file whole or not at all, readable by its owner alone. */
    void write(Path file) {
        byte[] json = MAPPER.writeValueAsBytes(this);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer content = ByteBuffer.wrap(json);
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Credentials with(List<OrganisationAccount> organisations) {
        return new Credentials(agencies, office, clerk, officer, reviewer, auditor, organisations, operator);
    }

    record AgencyToken(String code, String name, String token) {}

    /**
     * What somebody signs in with.
     *
     * @param totpSecret the second factor's secret in base 32; null in files of older versions
     * @param agency the code of the agency that the account acts for, if it does for one
     */
    record SignIn(
            String username,
            String password,
            @Nullable String totpSecret,
            @Nullable String agency) {
        /** Says nothing of its secrets. */
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    record OrganisationAccount(String uscc, String username, String password) {
        /** Says nothing of its secrets. */
        @Override
        public String toString() {
            return "OrganisationAccount";
        }
    }

    record Token(String token) {}
}
