import { basename } from "node:path";
import type { Systeminformation } from "systeminformation";

/** A removable drive as the system has mounted it. */
export interface MountedDrive {
  /** Its file system's own id where it has one, so that it is known again when it comes back; else its place. */
  readonly driveId: string;
  readonly name: string;
  readonly path: string;
}

/** Asks the system which removable drives are mounted now. */
export type ListDrives = () => Promise<readonly MountedDrive[]>;

/**
 * The drives by systeminformation: lsblk on Linux, PowerShell on Windows, system_profiler on macOS.
 * @param extraFolders folders that count as drives, for schools whose drives are mounted in a way of their own
 */
export function listMountedDrives(extraFolders: readonly string[]): ListDrives {
  return async () => {
    const { blockDevices } = await import("systeminformation"); // large, and not needed for the first page
    return [...removableDrives(await blockDevices()), ...extraFolders.map(folderAsDrive)];
  };
}

/** The removable ones of the system's block devices. Pure. */
export function removableDrives(devices: readonly Systeminformation.BlockDevicesData[]): MountedDrive[] {
  const usbDisks = devices
    .filter(({ type, protocol }) => type === "disk" && protocol === "usb")
    .map(({ name }) => name);
  return devices
    .filter(({ mount }) => mount !== "" && !mount.startsWith("["))
    .filter((device) => isRemovable(device, usbDisks))
    .map(({ uuid, serial, label, mount }) => ({
      driveId: uuid || serial || mount,
      name: label || basename(mount) || mount,
      path: mount.endsWith(":") ? `${mount}\\` : mount, // "E:" alone is wherever a program was last on E
    }));
}

/** USB hard disks do not call themselves removable; desktops mount whatever was plugged in below /media. */
function isRemovable(
  { name, mount, removable, protocol }: Systeminformation.BlockDevicesData,
  usbDisks: readonly string[],
): boolean {
  const isOfUsbDisk = usbDisks.some(
    (disk) => name === disk || (name.startsWith(disk) && /^p?\d+$/u.test(name.slice(disk.length))),
  );
  return (
    removable || protocol === "usb" || isOfUsbDisk || /^\/(?:run\/)?media\/|^\/Volumes\/(?!Macintosh HD)/u.test(mount)
  );
}

function folderAsDrive(path: string): MountedDrive {
  return { driveId: path, name: basename(path), path };
}
