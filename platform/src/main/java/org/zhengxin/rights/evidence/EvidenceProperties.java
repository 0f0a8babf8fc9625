package org.zhengxin.rights.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of evidence (证据限额).
 *
 * @param largestFile the longest file that is taken
 * @param mostFiles how many files a case may have
 * @param sweep whether this node destroys what is due by itself
 */
@ConfigurationProperties("zhengxin.evidence")
public record EvidenceProperties(
        @DefaultValue("10MB") DataSize largestFile,
        @DefaultValue("10") int mostFiles,
        @DefaultValue("true") boolean sweep) {}
