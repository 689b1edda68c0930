import { describe, expect, it } from "vitest";
import { isOfSchool, readServerAddress } from "../../../models/remote/schoolAddress.ts";

describe("the address of a server", () => {
  it.each([
    ["192.168.1.20:8080", "http://192.168.1.20:8080/v1/"],
    [" http://192.168.1.20:8080/ ", "http://192.168.1.20:8080/v1/"],
    ["http://strong.local:11434/v1", "http://strong.local:11434/v1/"],
    ["https://10.0.0.5/llm/v1/", "https://10.0.0.5/llm/v1/"],
    ["strong", "http://strong/v1/"],
    ["[fd00::5]:8000", "http://[fd00::5]:8000/v1/"],
  ])("%s is %s", (typed, href) => {
    expect(readServerAddress(typed).href).toBe(href);
  });

  it.each([
    ["", "badAddress"],
    ["not an address", "badAddress"],
    ["http://user:pass@192.168.1.2", "badAddress"],
    ["192.168.1.2?x=1", "badAddress"],
    ["8.8.8.8:80", "notOfSchool"],
    ["http://[2001:db8::1]/", "notOfSchool"],
    // Another way to write 8.8.8.8.
    ["http://134744072/", "notOfSchool"],
  ])("%s is refused: %s", (typed, reason) => {
    expect(() => readServerAddress(typed)).toThrow(expect.objectContaining({ code: "SERVER_REFUSED", reason }));
  });
});

describe("what is of the school", () => {
  it.each([
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.3.4",
    "127.0.0.1",
    "::1",
    "fe80::1%eth0",
  ])("%s is", (address) => {
    expect(isOfSchool(address)).toBe(true);
  });

  it.each(["172.32.0.1", "11.0.0.1", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "not an address"])(
    "%s is not",
    (address) => {
      expect(isOfSchool(address)).toBe(false);
    },
  );

  it("an IPv4 address in IPv6 clothes is what it was", () => {
    expect(isOfSchool("::ffff:192.168.1.2")).toBe(true);
  });
});
