package org.zhengxin.conformance.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class the one platform of the suite, and what drives it, as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Register.Provider.class)
public @interface Register {

    /** Starts the platform with the first test that asks; it ends with the process that runs the tests. */
    final class Provider implements ParameterResolver, BeforeEachCallback {
        private static Running running;

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            Platform platform = running().platform();
            if (!platform.isAlive()) {
                platform.start();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Platform.class || type == Client.class || type == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Running running = running();
            Class<?> type = parameter.getParameter().getType();
            if (type == Platform.class) {
                return running.platform();
            }
            return type == Client.class ? running.client() : running.browser();
        }

        /** One for all classes of the process, which Surefire hands over one by one. */
        private static synchronized Running running() {
            if (running == null) {
                running = Running.begin();
            }
            return running;
        }
    }

    /** All that runs. */
    record Running(Platform platform, Client client, Browser browser) {

        /** The browser ends with the process that drives it, and so by itself. */
        static Running begin() {
            try {
                Platform platform = new Platform();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform)));
                return new Running(platform, new Client(platform), new Browser(platform));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static void end(Platform platform) {
            try {
                platform.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
