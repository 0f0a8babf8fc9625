package org.zhengxin.demo.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The invented city as the files below {@code city/} describe it. */
public record CityData(
        List<Agency> agencies,
        Map<String, Sector> sectors,
        Practice practice,
        Map<String, String> banner,
        String cityName) {

    private record AgencyFile(Map<String, String> banner, Map<String, String> city, List<Agency> agencies) {}

    private record ActFile(Practice practice, Map<String, Sector> sectors) {}

    /** Reads the city's files from the class path. */
    public static CityData load() {
        AgencyFile agencies = read("agencies.yaml", AgencyFile.class);
        ActFile acts = read("acts.yaml", ActFile.class);
        String name = Objects.requireNonNull(agencies.city().get("name"));
        return new CityData(agencies.agencies(), acts.sectors(), acts.practice(), agencies.banner(), name);
    }

    /** Returns the sector of an agency. */
    public Sector sectorOf(Agency agency) {
        return Objects.requireNonNull(sectors.get(agency.sector()), agency.sector());
    }

    static Words words() {
        return read("words.yaml", Words.class);
    }

    private static <T> T read(String file, Class<T> type) {
        YAMLMapper mapper = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream in = Objects.requireNonNull(CityData.class.getResourceAsStream("/city/" + file), file)) {
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
