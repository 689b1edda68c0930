import { lazy, Suspense, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { isStaff } from "../contract/isStaff.ts";
import { uiLanguages } from "../contract/languages.ts";
import styles from "./App.module.css";
import { useEngine } from "./api/EngineProvider.tsx";
import { reloadWhenServed } from "./api/reload.ts";
import { useMayAsk, useRoles, useSession } from "./api/useSession.ts";
import { useSettings } from "./api/useSettings.ts";
import { watchDevice } from "./api/watchDevice.ts";
import { AlertBanner } from "./components/AlertBanner.tsx";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { FaultNote } from "./components/FaultNote.tsx";
import { Loading } from "./components/Loading.tsx";
import { PageFault } from "./components/PageFault.tsx";
import { ProofSheet } from "./components/ProofSheet.tsx";
import { StaffAsksBanner } from "./components/StaffAsksBanner.tsx";
import type { Route } from "./router/route.ts";
import { goTo, useRoute } from "./router/useRoute.ts";
import { CourseScreen } from "./screens/library/CourseScreen.tsx";
import { LibraryScreen } from "./screens/library/LibraryScreen.tsx";
import { SearchScreen } from "./screens/search/SearchScreen.tsx";
import { FirstStart } from "./screens/start/FirstStart.tsx";
import { applyAppearance } from "./theme/applyAppearance.ts";

// What needs formulas and forms comes after the shelf is there, so that the first page is quick on old phones.
const loadLesson = () => import("./screens/lesson/LessonScreen.tsx");
const loadAsk = () => import("./screens/ask/AskScreen.tsx");
const loadAdd = () => import("./screens/add/AddScreen.tsx");
const loadSettings = () => import("./screens/settings/SettingsScreen.tsx");
const LessonScreen = lazy(() => loadLesson().then((module) => ({ default: module.LessonScreen }), reloadWhenServed));
const AskScreen = lazy(() => loadAsk().then((module) => ({ default: module.AskScreen }), reloadWhenServed));
const AddScreen = lazy(() => loadAdd().then((module) => ({ default: module.AddScreen }), reloadWhenServed));
const loadClass = () => import("./screens/class/ClassScreen.tsx");
const ClassScreen = lazy(() => loadClass().then((module) => ({ default: module.ClassScreen }), reloadWhenServed));
const SettingsScreen = lazy(() =>
  loadSettings().then((module) => ({ default: module.SettingsScreen }), reloadWhenServed),
);

const SetUpScreen = lazy(() =>
  import("./screens/setUp/SetUpScreen.tsx").then((module) => ({ default: module.SetUpScreen }), reloadWhenServed),
);
const DoorScreen = lazy(() =>
  import("./screens/door/DoorScreen.tsx").then((module) => ({ default: module.DoorScreen }), reloadWhenServed),
);

const fetchRestAfterMs = 600;

/** The whole page: first the language, then the place that the address names. */
export function App() {
  const access = useEngine();
  const { i18n } = useTranslation();
  const { settings, isLoading, fault: settingsFault, refetch, change } = useSettings();
  const { session, fault: sessionFault, refetch: askAgain } = useSession();
  const fault = settingsFault ?? sessionFault;
  useEffect(() => {
    const watching = new AbortController();
    void watchDevice(access, watching.signal);
    return () => watching.abort();
  }, [access]);
  useEffect(() => applyAppearance(settings), [settings]);
  useEffect(() => {
    if (settings.language) void i18n.changeLanguage(settings.language);
  }, [i18n, settings.language]);
  const comesFirstTime = session?.kind === "signedIn" && !isLoading && settings.language === undefined;
  const doorLanguage = uiLanguages.find((language) => language === i18n.language);
  // Whoever has never chosen a language goes on in the one of the door that they came in by.
  useEffect(() => {
    if (comesFirstTime && doorLanguage) change({ language: doorLanguage });
  }, [comesFirstTime, doorLanguage, change]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.documentElement.dir = i18n.dir();
  }, [i18n, i18n.language]);

  if (isLoading || session === undefined || fault) {
    const onRetry = () => void Promise.all([refetch(), askAgain()]);
    return (
      <main className={styles.opening}>{fault ? <FaultNote thrown={fault} onRetry={onRetry} /> : <Loading />}</main>
    );
  }
  return (
    <I18nProvider locale={i18n.language}>
      <ErrorBoundary place={session.kind} fallback={(_, again) => <PageFault onAgain={again} />}>
        <Suspense fallback={<Loading />}>
          {session.kind === "signedOut" ? (
            <DoorScreen school={session.school} />
          ) : session.kind === "noSchool" && settings.language === undefined ? (
            <FirstStart
              onChosen={(language, place) => {
                change({ language });
                goTo(place);
              }}
            />
          ) : (
            <Places />
          )}
        </Suspense>
      </ErrorBoundary>
    </I18nProvider>
  );
}

/** Wide enough for the tutor to stand beside the lesson from the start. */
const hasRoomForTutor = () => window.matchMedia("(min-width: 901px)").matches;

function Places() {
  const route = useRoute();
  const [isTutorOpen, setTutorOpen] = useState(hasRoomForTutor);
  useEffect(() => {
    const timer = setTimeout(
      // What cannot be fetched now, because the Wi-Fi is lost, is fetched when its place is opened.
      () => void Promise.allSettled([loadLesson(), loadAsk(), loadSettings(), loadAdd()]),
      fetchRestAfterMs,
    );
    return () => clearTimeout(timer);
  }, []);
  const place = placeOf(route);
  const roles = useRoles();
  return (
    <>
      {isStaff({ roles }) && (
        <div className={styles.banners}>
          <AlertBanner />
          <StaffAsksBanner />
        </div>
      )}
      {isStaff({ roles }) && <ProofSheet />}
      <ErrorBoundary place={place} fallback={(_, again) => <PageFault onAgain={again} />}>
        <Suspense fallback={<Loading />}>
          <Place key={place} route={route} isTutorOpen={isTutorOpen} onTutor={setTutorOpen} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

interface PlaceProps {
  readonly route: Route;
  readonly isTutorOpen: boolean;
  readonly onTutor: (isOpen: boolean) => void;
}

function Place({ route, isTutorOpen, onTutor }: PlaceProps) {
  const mayAsk = useMayAsk();
  switch (route.kind) {
    case "library":
      return <LibraryScreen route={route} />;
    case "course":
      return <CourseScreen route={route} />;
    case "search":
      return <SearchScreen route={route} />;
    case "ask":
      return mayAsk ? <AskScreen route={route} /> : <LibraryScreen route={{ kind: "library" }} />;
    case "class":
      return <ClassScreen route={route} />;
    case "settings":
      return <SettingsScreen route={route} />;
    case "setUp":
      return <SetUpScreen route={route} />;
    case "add":
      return <AddScreen route={route} />;
    case "lesson":
      return <LessonScreen route={route} isTutorOpen={isTutorOpen} onTutor={onTutor} />;
    default:
      return route satisfies never;
  }
}

/** What counts as another place: its screen starts afresh. A step of the same lesson does not. */
function placeOf(route: Route): string {
  switch (route.kind) {
    case "course":
      return `course ${route.packId} ${route.courseId}`;
    case "lesson":
      return `lesson ${route.lesson.packId} ${route.lesson.lessonId}`;
    case "add":
      return route.from.kind === "picked" ? "add" : `add ${route.from.driveId}`;
    case "library":
    case "search":
    case "ask":
    case "class":
    case "settings":
    case "setUp":
      return route.kind;
    default:
      return route satisfies never;
  }
}
