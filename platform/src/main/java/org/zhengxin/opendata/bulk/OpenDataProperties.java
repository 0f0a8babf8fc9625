package org.zhengxin.opendata.bulk;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses about the files of open data, {@code zhengxin.open-data}.
 *
 * @param enabled whether they are made at all
 * @param directory where they are, {@code open-data} of the data directory by default; nodes may share one
 * @param look how often it is looked whether they still hold
 * @param refresh how long a kind's file, made anew because of a correction, is left alone before the next correction
 * @param licence address of the city's licence for its open data, if it has one
 */
@ConfigurationProperties("zhengxin.open-data")
record OpenDataProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable Path directory,
        @DefaultValue("1m") Duration look,
        @DefaultValue("1h") Duration refresh,
        @DefaultValue("") String licence) {}
