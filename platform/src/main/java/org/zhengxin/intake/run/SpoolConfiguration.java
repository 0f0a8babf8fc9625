package org.zhengxin.intake.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.intake.spool.Spool;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.table.ReadLimits;

/** Where uploads wait, and how much of them is read (暂存与读取限额). */
@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {

    @Bean
    Spool spool(DataDirectory data, @Value("${zhengxin.intake.max-upload-bytes:536870912}") long maxBytes)
            throws IOException {
        return new Spool(data.spool(), maxBytes);
    }

    @Bean
    ReadLimits readLimits() {
        return ReadLimits.DEFAULT;
    }

    /** A batch belongs to the node that holds its spool; the node's name lies beside the spool. */
    @Bean
    NodeName nodeName(DataDirectory data) throws IOException {
        Path file = data.spool().resolve("node");
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return new NodeName(Files.readString(file).strip());
    }

    /** The name of this node. */
    record NodeName(String value) {}
}
