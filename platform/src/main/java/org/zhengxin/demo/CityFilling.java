package org.zhengxin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.zhengxin.access.DemonstrationSignIns;
import org.zhengxin.access.ReleaseRules;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.demo.file.Delivery;
import org.zhengxin.store.DataDirectory;

/**
 * Fills a new register with the synthetic city, before it says that it is ready (首次启动装载). Cut off, it goes on at the
 * next start: the files are made anew, byte by byte the same, and those that were sent are not sent again.
 */
@Component
@EnableConfigurationProperties(DemoProperties.class)
class CityFilling implements ApplicationRunner, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CityFilling.class);

    /** How many organisations of the city have a demonstration account. */
    private static final int WITH_SIGN_IN = 3;

    private final DemoProperties properties;
    private final boolean externalDatabase;
    private final Clock clock;
    private final DataDirectory directory;
    private final Catalogue catalogue;
    private final CityBook book;
    private final Courier courier;
    private final FictionBanner banner;
    private final DemonstrationSignIns signIns;
    private final ReleaseRules releases;

    CityFilling(
            DemoProperties properties,
            Environment environment,
            Clock clock,
            DataDirectory directory,
            Catalogue catalogue,
            CityBook book,
            Courier courier,
            FictionBanner banner,
            DemonstrationSignIns signIns,
            ReleaseRules releases) {
        this.releases = releases;
        this.properties = properties;
        this.externalDatabase = environment.containsProperty("zhengxin.database.url");
        this.clock = clock;
        this.directory = directory;
        this.catalogue = catalogue;
        this.book = book;
        this.courier = courier;
        this.banner = banner;
        this.signIns = signIns;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean founded = book.city().isEmpty();
        City city = book.city().orElseGet(() -> book.found(chosen()));
        if (city.state() == City.State.EMPTY) {
            if (founded) {
                releases.setAsInTheCity();
            }
            return;
        }
        banner.show();
        if (city.state() == City.State.FILLING) {
            fill(city);
        }
    }

    @Override
    public void destroy() {
        courier.stop();
    }

    private City chosen() {
        long size = properties.size(externalDatabase);
        City.State state = size == 0 ? City.State.EMPTY : City.State.FILLING;
        return new City(properties.seed(), size, LocalDate.now(clock), state);
    }

    private void fill(City city) throws IOException {
        LOG.info("Filling the register with a fictional city of {} organisations", city.organisations());
        long began = System.nanoTime();
        Path files = directory.root().resolve("city");
        FileSystemUtils.deleteRecursively(files);
        SyntheticCity synthetic = new SyntheticCity(city.seed(), city.foundedOn(), catalogue.kinds());
        List<Delivery> deliveries =
                synthetic.write(Files.createDirectories(files), city.organisations(), properties.rowsPerFile());
        if (deliver(deliveries)) {
            signIns.addOrganisations(synthetic.codesOfNoted(city.organisations(), WITH_SIGN_IN));
            book.filled();
            FileSystemUtils.deleteRecursively(files);
            long rows = deliveries.stream().mapToLong(Delivery::rows).sum();
            LOG.info(
                    "The city is there: {} rows in {} files, {} s",
                    rows,
                    deliveries.size(),
                    (System.nanoTime() - began) / 1_000_000_000);
        } else {
            LOG.warn("Filling was cut off and goes on at the next start");
        }
    }

    /** The city's past was released as it came; only its last days wait for a reviewer. */
    private boolean deliver(List<Delivery> deliveries) throws IOException {
        Map<Boolean, List<Delivery>> waiting = deliveries.stream()
                .collect(Collectors.partitioningBy(delivery -> delivery.wave() >= SyntheticCity.WAITING));
        if (!courier.deliver(Objects.requireNonNull(waiting.get(false)))) {
            return false;
        }
        releases.setAsInTheCity();
        return courier.deliver(Objects.requireNonNull(waiting.get(true)));
    }
}
