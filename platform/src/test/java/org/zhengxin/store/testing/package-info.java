/** A PostgreSQL server for tests, and a fresh migrated database for each test class that asks for one. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.store.testing;
