package org.zhengxin.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.demo.file.Delivery;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;

/** Hands the city's files in where every agency hands in its own (报送). */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final BatchService batches;
    private final Agencies agencies;
    private final CityBook book;
    private volatile boolean stopped;

    Courier(BatchService batches, Agencies agencies, CityBook book) {
        this.batches = batches;
        this.agencies = agencies;
        this.book = book;
    }

    /** Sends the files wave by wave and waits for their ends; returns false if it was stopped before. */
    boolean deliver(List<Delivery> deliveries) throws IOException {
        List<Integer> waves =
                deliveries.stream().map(Delivery::wave).distinct().sorted().toList();
        for (int wave : waves) {
            List<Delivery> together = deliveries.stream()
                    .filter(delivery -> delivery.wave() == wave)
                    .toList();
            for (Delivery delivery : together) {
                if (!stopped && book.batch(name(delivery)).isEmpty()) {
                    send(delivery);
                }
            }
            for (Delivery delivery : together) {
                if (!awaitEnd(delivery)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes {@link #deliver} return soon. */
    void stop() {
        stopped = true;
    }

    private void send(Delivery delivery) throws IOException {
        Agency agency = agencies.byCode(delivery.agencyCode())
                .orElseThrow(() -> new IllegalStateException(
                        "The agencies of the fictional city are not known here: start with an empty register"));
        BatchService.Delivery parameters = new BatchService.Delivery(delivery.kind(), null, false, name(delivery));
        try (InputStream file = new BufferedInputStream(Files.newInputStream(delivery.file()))) {
            switch (batches.submit(agency, parameters, file)) {
                case Submission.Queued queued -> book.sent(name(delivery), queued.batch());
                case Submission refused ->
                    throw new IllegalStateException("The city's file " + name(delivery) + " was refused: " + refused);
            }
        }
    }

    private boolean awaitEnd(Delivery delivery) {
        while (!stopped) {
            UUID batch = book.batch(name(delivery)).orElseThrow();
            BatchService.Progress progress = batches.progress(batch).orElseThrow();
            if (progress.ended()) {
                if (progress.problemCode() != null) {
                    LOG.warn("The city's file {} was given up: {}", name(delivery), progress.problemCode());
                }
                book.ended(name(delivery));
                return true;
            }
            pause();
        }
        return false;
    }

    private void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private static String name(Delivery delivery) {
        return delivery.file().getFileName().toString();
    }
}
