package org.zhengxin.content.library;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator chooses about content.
 *
 * @param folder where the articles are; {@code content} of the data directory if unset
 * @param samples whether a new folder is given invented news beside the guides; if unset, wherever the register itself is
 *     filled with the fictional city
 * @param look how long after a look into the folder the next one begins
 * @param largestAttachment the largest file that is served
 */
@ConfigurationProperties("zhengxin.content")
record ContentProperties(
        @Nullable Path folder,
        @Nullable Boolean samples,
        @DefaultValue("2s") Duration look,
        @DefaultValue("20MB") DataSize largestAttachment) {}
