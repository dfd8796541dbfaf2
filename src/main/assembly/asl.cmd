@echo off
rem asl - the command-line tool for Amazon States Language.
rem JAVA_HOME names the Java to use (17 or newer), otherwise the java on the PATH is taken; an
rem archive that brings its own Java, in runtime, uses that.
rem ASL_JAVA_OPTS holds further options for the JVM.
setlocal
set "ASL_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "ASL_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "ASL_JAVA=%~dp0..\runtime\bin\java.exe"
if not "%ASL_JAVA%"=="java" goto start
where java >nul 2>&1
if errorlevel 1 (
  echo asl: needs Java 17 or newer: install a JDK, or point JAVA_HOME at one 1>&2
  exit /b 3
)
:start
"%ASL_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR %ASL_JAVA_OPTS% -cp "%~dp0..\lib\asl.jar" asl.cli.Main %*
exit /b %ERRORLEVEL%
