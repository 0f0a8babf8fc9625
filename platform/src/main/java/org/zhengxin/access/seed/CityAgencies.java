package org.zhengxin.access.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The agencies of the fictional city, as shipped in {@code city/agencies.yaml}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CityAgencies(List<CityAgency> agencies) {

    static CityAgencies shipped() {
        try (InputStream file = new ClassPathResource("city/agencies.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // what is not said does not hold
                    .build()
                    .readValue(file, CityAgencies.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * One agency of the city.
     *
     * @param fourEyes whether its adverse records wait for its reviewer
     * @param deliversFor codes of other authorities whose decisions it may deliver
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CityAgency(
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable String region,
            boolean providesRegistration,
            boolean fourEyes,
            @Nullable List<String> deliversFor) {}
}
