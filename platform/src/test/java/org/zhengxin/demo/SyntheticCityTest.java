package org.zhengxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.load.CatalogueFiles;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.demo.file.Delivery;

class SyntheticCityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final List<Kind> KINDS = CatalogueFiles.load(null).kinds();

    @TempDir
    Path directory;

    @Test
    void write_givesTheSameBytesForTheSameSeed() throws IOException {
        List<Delivery> once = write("once", 1, 60);
        List<Delivery> again = write("again", 1, 60);
        assertThat(again).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).file().getFileName())
                    .isEqualTo(once.get(i).file().getFileName());
            assertThat(again.get(i).file()).hasSameBinaryContentAs(once.get(i).file());
        }
    }

    @Test
    void write_givesOthersForAnotherSeed() throws IOException {
        Path one = write("one", 1, 10).getFirst().file();
        Path other = write("other", 2, 10).getFirst().file();
        assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(one));
    }

    @Test
    void write_sendsRegistrationFirstAndEveryKindThatAgenciesSend() throws IOException {
        List<Delivery> deliveries = write("all", 1, 2_000);
        assertThat(deliveries.getFirst().kind()).isEqualTo("registration");
        assertThat(kinds(deliveries))
                .isEqualTo(CityData.load().agencies().stream()
                        .flatMap(agency -> agency.kinds().stream())
                        .collect(Collectors.toSet()));
        assertThat(deliveries).extracting(Delivery::rows).allMatch(rows -> rows > 0 && rows <= 500);
        assertThat(deliveries.stream().mapToLong(Delivery::rows).sum()).isBetween(6_000L, 30_000L);
    }

    @Test
    void agencies_sendKindsThatTheCatalogueHas() {
        Set<String> known = KINDS.stream().map(Kind::code).collect(Collectors.toSet());
        assertThat(CityData.load().agencies())
                .allSatisfy(agency -> assertThat(known).containsAll(agency.kinds()));
    }

    private static Set<String> kinds(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::kind).collect(Collectors.toSet());
    }

    private List<Delivery> write(String folder, long seed, long size) throws IOException {
        return new SyntheticCity(seed, TODAY, KINDS).write(directory.resolve(folder), size, 500);
    }
}
